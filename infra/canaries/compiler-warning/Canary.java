package canary;

import java.util.ArrayList;
import java.util.List;

/** A raw type: the compiler warns, and a warning stops the build. */
final class Canary {
    int size() {
        List<String> words = new ArrayList();
        return words.size();
    }
}
