package kr.madang.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The platform is too busy for this right now; nothing was stored. */
@Problem(code = "come-back-later", kind = Problem.Kind.UNAVAILABLE)
public class ComeBackLater extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SECONDS_AWAY = 5;

    private final Duration after;

    public ComeBackLater(Duration after) {
        super(after.toSeconds());
        this.after = after;
    }

    /** In some seconds, not all in the same. */
    public static ComeBackLater soon() {
        return new ComeBackLater(Duration.ofSeconds(ThreadLocalRandom.current().nextInt(1, MOST_SECONDS_AWAY + 1)));
    }

    public Duration after() {
        return after;
    }
}
