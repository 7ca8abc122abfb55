-- An expo's pages may be in a colour of its city; without one they are in the platform's.

alter table expo
    add column theme_colour text
        constraint expo_theme_colour check (theme_colour ~ '^#[0-9a-f]{6}$');
