package kr.madang.demo.process;

/** Why the demo does not start, in one sentence of Korean and one of English that also say what to do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String korean;
    private final String english;

    public CannotStart(String korean, String english) {
        super(english);
        this.korean = korean;
        this.english = english;
    }

    /** Both sentences, a line each. */
    public String sentences() {
        return korean + System.lineSeparator() + english;
    }
}
