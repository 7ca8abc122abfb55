package kr.madang.expo;

/** A name or text that visitors read in Korean or in English. */
public record InTwoLanguages(String ko, String en) {

    public InTwoLanguages {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("Both languages need a text: '" + ko + "', '" + en + "'");
        }
    }
}
