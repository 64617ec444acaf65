import { Injectable } from '@nestjs/common';
import { ProblemException } from '@pitwall/server-kernel';
import { BreachService } from './breach-service.ts';
import { refuseCommonPassword } from './common-passwords.ts';

/** What a new password must not be; its length is the schema's to say. */
@Injectable()
export class PasswordPolicy {
  constructor(private readonly breaches: BreachService) {}

  /**
   * Throws `request.invalid` at `password` for a common one, one made of its person's words, or one that the service
   * of breached passwords knows, where one is switched on.
   */
  async require(password: string, { email, name }: { email: string; name: string }): Promise<void> {
    refuseCommonPassword(password, [email, name]);
    if (!(await this.breaches.knows(password))) return;
    throw new ProblemException('request.invalid', 'Choose another password.', {
      errors: [
        {
          path: 'password',
          message:
            'this password is known from a breach elsewhere: choose one that you use nowhere else',
        },
      ],
    });
  }
}
