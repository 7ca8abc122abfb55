package kr.madang.registration;

import org.jspecify.annotations.Nullable;

/**
 * Which registrations an organizer looks for.
 *
 * @param text a whole name or mail address, since that is all that can be found among what is sealed; null for any
 * @param admissionType its code, or null for any
 */
public record RegistrationSearch(
        @Nullable String text,
        Registration.@Nullable State state,
        @Nullable String admissionType) {}
