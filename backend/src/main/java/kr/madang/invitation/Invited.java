package kr.madang.invitation;

import kr.madang.expo.Expo;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * An invitation with all that its reader is told.
 *
 * @param by name of who asks
 * @param company the one to act for, or null
 */
public record Invited(
        Invitation invitation,
        Expo expo,
        String by,
        @Nullable InTwoLanguages company) {}
