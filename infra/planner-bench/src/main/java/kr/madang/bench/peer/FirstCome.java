package kr.madang.bench.peer;

import kr.madang.bench.peer.Peer.Answer;
import kr.madang.planner.sample.SimplePlans;

/** Serves requests in the order they are given. */
public final class FirstCome {

    private FirstCome() {}

    public static void main(String[] arguments) {
        PeerRun.of(arguments, (problem, time) -> Answer.of(SimplePlans.firstCome(problem)));
    }
}
