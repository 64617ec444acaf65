-- Whether an organization opens only to members who have a second factor.
ALTER TABLE organization ADD COLUMN second_factor_required boolean NOT NULL DEFAULT false;
