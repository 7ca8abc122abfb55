package kr.madang.shared;

import java.util.List;

/**
 * Something a person asked for that cannot be done, with the reason. The code and its kind stand on the subclass in
 * {@link Problem}; title and detail are looked up by the code in {@code problems_ko} and {@code problems_en}, the detail
 * with {@link #arguments()} filled in.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    protected Refusal(Object... arguments) {
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    public final List<Object> arguments() {
        return arguments;
    }

    public final Problem problem() {
        return getClass().getAnnotation(Problem.class);
    }

    @Override
    public String getMessage() {
        return problem().code() + arguments;
    }
}
