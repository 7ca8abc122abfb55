package kr.madang.recommendation;

/**
 * How well two companies fit: points of each part, and 100 at most in all.
 *
 * @param interests for what one seeks and the other offers, 0 to 40
 * @param words for what both write, 0 to 20
 * @param wishes for how much each would like to meet the other, 0 to 20
 * @param languages for a language that both speak, 0 or 10
 * @param countries for being where the other wants to do business, 0, 5 or 10
 */
public record MatchScore(int interests, int words, int wishes, int languages, int countries) {

    public static final int MOST_INTERESTS = 40;
    public static final int MOST_WORDS = 20;
    public static final int MOST_WISHES = 20;
    public static final int MOST_LANGUAGES = 10;
    public static final int MOST_COUNTRIES = 10;

    /** Of two of whom one does not want to meet the other. */
    public static final MatchScore REFUSED = new MatchScore(0, 0, 0, 0, 0);

    public MatchScore {
        ensureWithin(interests, MOST_INTERESTS);
        ensureWithin(words, MOST_WORDS);
        ensureWithin(wishes, MOST_WISHES);
        ensureWithin(languages, MOST_LANGUAGES);
        ensureWithin(countries, MOST_COUNTRIES);
    }

    private static void ensureWithin(int points, int most) {
        if (points < 0 || points > most) {
            throw new IllegalArgumentException("A part has 0 to " + most + " points, not " + points);
        }
    }

    /** All points, 0 to 100. */
    public int total() {
        return interests + words + wishes + languages + countries;
    }

    /** Whether they fit by more than being able to talk. */
    boolean saysSomething() {
        return interests + words + countries > 0;
    }
}
