package kr.madang.recommendation;

import java.util.List;

/**
 * What a company says that it looks for.
 *
 * @param text in its own words, 1,000 characters at most; may be empty
 * @param countries ISO 3166 codes of the countries it wants to do business with, 20 at most
 */
public record Needs(String text, List<String> countries) {

    public static final int LONGEST = 1000;
    public static final int MOST_COUNTRIES = 20;

    /** Of a company that has said nothing yet. */
    public static final Needs NONE = new Needs("", List.of());

    public Needs {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Needs are said in 1,000 characters");
        }
        countries = countries.stream().distinct().sorted().toList();
        if (countries.size() > MOST_COUNTRIES) {
            throw new IllegalArgumentException("A company has 20 target countries at most");
        }
    }
}
