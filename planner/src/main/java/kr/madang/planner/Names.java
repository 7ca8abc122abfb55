package kr.madang.planner;

/** What every id of a problem must be: text with something in it. */
final class Names {

    private Names() {}

    static void require(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is blank");
        }
    }
}
