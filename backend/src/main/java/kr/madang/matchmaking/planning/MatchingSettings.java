package kr.madang.matchmaking.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How matching runs are carried out.
 *
 * @param lease a run whose worker has been silent for so long is taken up by another
 * @param beat how often a worker writes how far it is; at most a third of the lease
 * @param poll how often a worker that is idle looks for a run
 * @param runsAtOnce how many runs one worker plans at once, each on two threads; 0 leaves planning to other replicas
 * @param mostLost a run that so many workers have been lost over is given up
 */
@ConfigurationProperties("madang.matching")
record MatchingSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration beat,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("1") int runsAtOnce,
        @DefaultValue("5") int mostLost) {

    MatchingSettings {
        if (beat.multipliedBy(3).compareTo(lease) > 0) {
            throw new IllegalArgumentException("madang.matching.beat is more than a third of madang.matching.lease");
        }
    }
}
