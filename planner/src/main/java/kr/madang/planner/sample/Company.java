package kr.madang.planner.sample;

import kr.madang.planner.Participant;

/**
 * A participant and what makes it attractive.
 *
 * @param tags what it is about, as bits
 * @param popularity how much more than others it is sought after, as a logarithm
 */
record Company(Participant participant, long tags, double popularity) {

    /** How much two have in common, from 0 to 1. */
    double overlap(Company other) {
        return Long.bitCount(tags & other.tags) / (double) Math.min(Long.bitCount(tags), Long.bitCount(other.tags));
    }
}
