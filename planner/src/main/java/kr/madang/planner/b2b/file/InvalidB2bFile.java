package kr.madang.planner.b2b.file;

import java.util.List;

/** The file does not say what it should; carries everything that is wrong with it, each with where. */
public final class InvalidB2bFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // nobody serializes it; the field stays a plain list
    private final List<String> defects;

    InvalidB2bFile(List<String> defects) {
        super(String.join("; ", defects));
        this.defects = List.copyOf(defects);
    }

    public List<String> defects() {
        return defects;
    }
}
