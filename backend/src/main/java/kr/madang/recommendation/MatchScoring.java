package kr.madang.recommendation;

import java.util.Collections;
import java.util.List;
import kr.madang.matchmaking.Strength;
import org.jspecify.annotations.Nullable;

/** Scores pairs: the same whichever of the two is named first, and in whatever order anything was declared. */
public final class MatchScoring {

    /** Seeking the same brings two together, but less than one having what the other seeks. */
    private static final double SEEKING_THE_SAME = 0.5;

    /** Short texts share few words: twice their likeness counts. */
    private static final double LIKENESS = 2;

    private final InterestTree tree;

    public MatchScoring(InterestTree tree) {
        this.tree = tree;
    }

    /** The score of two with what each wishes of the other; null for no wish. */
    public MatchScore score(MatchProfile one, @Nullable Strength ones, MatchProfile other, @Nullable Strength others) {
        if (ones == Strength.NO || others == Strength.NO) {
            return MatchScore.REFUSED;
        }
        return new MatchScore(
                points(MatchScore.MOST_INTERESTS, interests(one, other)),
                points(MatchScore.MOST_WORDS, Math.min(1, LIKENESS * one.words().likeness(other.words()))),
                points(MatchScore.MOST_WISHES, (eagerness(ones) + eagerness(others)) / 2),
                Collections.disjoint(one.languages(), other.languages()) ? 0 : MatchScore.MOST_LANGUAGES,
                points(MatchScore.MOST_COUNTRIES, (wanted(one, other) + wanted(other, one)) / 2));
    }

    private double interests(MatchProfile one, MatchProfile other) {
        double given = Math.max(tree.coverage(one.seeks(), other.offers()), tree.coverage(other.seeks(), one.offers()));
        return Math.max(given, SEEKING_THE_SAME * alike(one.seeks(), other.seeks()));
    }

    private double alike(List<String> ones, List<String> others) {
        return (tree.coverage(ones, others) + tree.coverage(others, ones)) / 2;
    }

    private static double wanted(MatchProfile who, MatchProfile where) {
        return who.targets().contains(where.country()) ? 1 : 0;
    }

    private static double eagerness(@Nullable Strength wish) {
        if (wish == null) {
            return 0;
        }
        return switch (wish) {
            case MUST -> 1;
            case WANT -> 0.7;
            case FINE -> 0.4;
            case NO -> throw new IllegalArgumentException("Whoever refuses is not eager");
        };
    }

    private static int points(int most, double share) {
        return (int) Math.round(most * share);
    }
}
