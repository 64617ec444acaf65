/** Tables of few rows, as their names tell (without underscores, in lower case): reading all of one costs nothing. */
export const SMALL_TABLE =
  /(?:settings?|config(?:uration)?s?|options?|preferences?|roles?|permissions?|countr(?:y|ies)|currenc(?:y|ies)|languages?|locales?|categor(?:y|ies)|plans?|tiers?|features?|flags?|status(?:es)?|types?|kinds?|migrations?|templates?|units?|regions?|provinces?|timezones?|themes?|menus?|plugins?|providers?|environments?)$/;
