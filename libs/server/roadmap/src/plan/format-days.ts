/** Days in words, to a tenth: "1 day", "2.5 days". */
export function formatDays(days: number): string {
  const tenths = Math.round(days * 10) / 10;
  return `${tenths} ${tenths === 1 ? 'day' : 'days'}`;
}
