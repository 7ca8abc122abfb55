package kr.madang.expo;

import kr.madang.account.SecondFactor;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * An expo as its organizers edit it.
 *
 * @param secondFactor whom it asks for a second factor when they sign in
 * @param version how often it was edited
 */
public record ExpoSettings(Expo expo, SecondFactor secondFactor, long version) {

    /** Somebody has edited it since it was read. */
    @Problem(code = "expo-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
