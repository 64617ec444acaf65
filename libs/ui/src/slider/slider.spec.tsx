import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Slider } from './slider.tsx';

describe('Slider', () => {
  it('has a label, and says its value in words', () => {
    const html = renderToStaticMarkup(
      <Slider
        label="Capacity"
        value={12}
        min={1}
        max={60}
        say={(days) => `${days} days`}
        onValueChange={() => undefined}
      />,
    );
    expect(html).toMatch(/<label for="([^"]+)"[^>]*>Capacity<\/label>.*id="\1"/);
    expect(html).toContain('aria-valuetext="12 days"');
    expect(html).toContain('min="1"');
  });
});
