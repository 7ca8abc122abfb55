package kr.madang.admission;

import java.time.Duration;
import kr.madang.shared.Batches;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scans are decided.
 *
 * @param waiting how many requests may wait for the database on one replica; more are asked to come back
 * @param batch how many are decided in one transaction, at most
 * @param calls how many such transactions one replica makes at a time
 * @param within how long one may take until those in it are asked to come back
 */
@ConfigurationProperties("madang.admission")
public record AdmissionSettings(
        @DefaultValue("2000") int waiting,
        @DefaultValue("64") int batch,
        @DefaultValue("2") int calls,
        @DefaultValue("10s") Duration within) {

    Batches.Pace pace() {
        return new Batches.Pace(waiting, batch, calls, within);
    }
}
