package kr.madang.recommendation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** In how many of an expo's texts each word is: what everybody writes says little. */
public final class WordCounts {

    private final int texts;
    private final Map<String, Integer> holding = new HashMap<>();

    /** Counts the words of these texts. */
    public WordCounts(Collection<List<String>> texts) {
        this.texts = texts.size();
        texts.forEach(words -> new HashSet<>(words).forEach(word -> holding.merge(word, 1, Integer::sum)));
    }

    /** What a word weighs: the more, the fewer texts hold it. */
    double weightOf(String word) {
        return Math.log(1 + (1.0 + texts) / (1.0 + holding.getOrDefault(word, 0)));
    }
}
