package kr.madang.exhibitor;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Those who seek interests without being exhibitors. */
public interface InterestSeekers {

    /** How many seek each interest of the expo of the running chain, by its code; nothing of one that nobody seeks. */
    Mono<Map<String, Integer>> countByInterest();
}
