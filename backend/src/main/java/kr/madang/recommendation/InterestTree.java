package kr.madang.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.exhibitor.Interest;
import org.jspecify.annotations.Nullable;

/** The interests of an expo, by how near they are to each other. */
public final class InterestTree {

    private static final double A_STEP = 0.6;

    /** Of each interest the codes from the widest field down to itself. */
    private final Map<String, List<String>> paths = new HashMap<>();

    public InterestTree(Collection<Interest> interests) {
        Map<String, Interest> byCode = new HashMap<>();
        interests.forEach(interest -> byCode.put(interest.code(), interest));
        byCode.keySet().forEach(code -> paths.put(code, pathTo(code, byCode)));
    }

    private static List<String> pathTo(String code, Map<String, Interest> byCode) {
        List<String> path = new ArrayList<>();
        @Nullable Interest at = byCode.get(code);
        while (at != null && !path.contains(at.code())) {
            path.add(0, at.code());
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return path;
    }

    /** 1 for the same interest, 0.6 of that for each step between two, and 0 if no wider field holds both. */
    public double nearness(String one, String other) {
        List<String> up = paths.getOrDefault(one, List.of());
        List<String> down = paths.getOrDefault(other, List.of());
        int common = 0;
        while (common < up.size() && common < down.size() && up.get(common).equals(down.get(common))) {
            common++;
        }
        return common == 0 ? 0 : Math.pow(A_STEP, up.size() + down.size() - 2.0 * common);
    }

    /** How well these cover what is sought, 0 to 1: mostly by the best of them, a little by how much of it they cover. */
    double coverage(List<String> sought, List<String> these) {
        if (sought.isEmpty() || these.isEmpty()) {
            return 0;
        }
        double best = 0;
        double sum = 0;
        for (String interest : sought) {
            double nearest = nearest(interest, these);
            best = Math.max(best, nearest);
            sum += nearest;
        }
        return 0.7 * best + 0.3 * sum / sought.size();
    }

    private double nearest(String interest, List<String> these) {
        return these.stream()
                .mapToDouble(other -> nearness(interest, other))
                .max()
                .orElse(0);
    }
}
