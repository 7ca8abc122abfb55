package kr.madang.demo.expo;

/** The same words in Korean and in English. */
public record Bilingual(String ko, String en) {

    public Bilingual {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text lacks a language: " + ko + "/" + en);
        }
    }

    /** Puts this into a Korean and an English sentence, each with one {@code %s}. */
    Bilingual in(Bilingual sentence) {
        return new Bilingual(sentence.ko.formatted(ko), sentence.en.formatted(en));
    }
}
