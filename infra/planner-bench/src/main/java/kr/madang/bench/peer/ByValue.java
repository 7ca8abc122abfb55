package kr.madang.bench.peer;

import kr.madang.bench.peer.Peer.Answer;
import kr.madang.planner.sample.SimplePlans;

/** Serves the most valuable requests first. */
public final class ByValue {

    private ByValue() {}

    public static void main(String[] arguments) {
        PeerRun.of(arguments, (problem, time) -> Answer.of(SimplePlans.byValue(problem)));
    }
}
