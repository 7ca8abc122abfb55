package kr.madang.shared;

import java.time.Duration;

/** The platform is too busy for this right now; nothing was stored. */
@Problem(code = "come-back-later", kind = Problem.Kind.UNAVAILABLE)
public class ComeBackLater extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration after;

    public ComeBackLater(Duration after) {
        super(after.toSeconds());
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
