package kr.madang.planner.json;

import java.util.List;
import java.util.stream.Collectors;

/** A file does not say what it should; carries everything that is wrong with it. */
public final class UnreadableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // nobody serializes it; the field stays a plain list
    private final List<InputFault> faults;

    public UnreadableInput(List<InputFault> faults) {
        super(faults.stream().map(InputFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<InputFault> faults() {
        return faults;
    }
}
