package kr.madang.recommendation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The words of a text, as a vector of length 1 that can be compared with another's. */
public final class WordVector {

    /** Of a text that says nothing. */
    public static final WordVector EMPTY = new WordVector(new TreeMap<>());

    private final String[] words;
    private final double[] weights;

    private WordVector(SortedMap<String, Double> weighed) {
        double length = Math.sqrt(
                weighed.values().stream().mapToDouble(weight -> weight * weight).sum());
        words = weighed.keySet().toArray(String[]::new);
        weights =
                weighed.values().stream().mapToDouble(weight -> weight / length).toArray();
    }

    /** The words in any order, each as often as it stands there. */
    public static WordVector of(List<String> words, WordCounts counts) {
        SortedMap<String, Double> weighed = new TreeMap<>();
        words.stream()
                .collect(groupingBy(Function.identity(), counting()))
                .forEach((word, times) -> weighed.put(word, (1 + Math.log(times)) * counts.weightOf(word)));
        return new WordVector(weighed);
    }

    /** The cosine between the two, 0 to 1. */
    public double likeness(WordVector other) {
        double[] sum = {0};
        common(other, (mine, theirs) -> sum[0] += weights[mine] * other.weights[theirs]);
        return Math.min(1, sum[0]);
    }

    /** The words in both, those first that make them most alike; none that is part of another. */
    public List<String> shared(WordVector other, int most) {
        Map<String, Double> shared = new TreeMap<>();
        common(other, (mine, theirs) -> shared.put(words[mine], weights[mine] * other.weights[theirs]));
        List<String> chosen = new ArrayList<>();
        shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(word -> shared.keySet().stream().noneMatch(wider -> isPart(word, wider)))
                .limit(most)
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static boolean isPart(String word, String wider) {
        return wider.length() > word.length() && wider.contains(word);
    }

    /** Tells of each word of both where it stands in each. */
    private void common(WordVector other, Places places) {
        int mine = 0;
        int theirs = 0;
        while (mine < words.length && theirs < other.words.length) {
            int order = words[mine].compareTo(other.words[theirs]);
            if (order == 0) {
                places.at(mine, theirs);
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
    }

    /** Takes where one word stands in two vectors. */
    private interface Places {
        void at(int mine, int theirs);
    }
}
