package kr.madang.registration;

import java.time.Duration;
import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.shared.Batches;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How registrations are taken.
 *
 * @param waiting how many may be under way on one replica; more are asked to come back before they are read
 * @param longest how long a visitor who is let in may have to wait, by the pace of those before; who would wait longer is
 *     asked to come back
 * @param batch how many go to the database in one call, at most
 * @param calls how many such calls one replica makes at a time
 * @param within how long a call may take until those in it are asked to come back
 * @param filesWaiting how many uploaded files of an expo may wait for their registration
 * @param filesLook how often files that were bound to nothing in time are looked for
 * @param termsLook how often what has been kept as long as was said is looked for
 * @param offersLook how often offers whose time is over are looked for
 * @param codesLast how long a mailed lookup code can be entered
 * @param guardianAnswersWithin how long a guardian's link opens
 * @param badgeAlgorithm how the badges of new expos are signed
 */
@ConfigurationProperties("madang.registration")
public record RegistrationSettings(
        @DefaultValue("2000") int waiting,
        @DefaultValue("3s") Duration longest,
        @DefaultValue("128") int batch,
        @DefaultValue("2") int calls,
        @DefaultValue("10s") Duration within,
        @DefaultValue("1000") int filesWaiting,
        @DefaultValue("10m") Duration filesLook,
        @DefaultValue("1h") Duration termsLook,
        @DefaultValue("30s") Duration offersLook,
        @DefaultValue("10m") Duration codesLast,
        @DefaultValue("3d") Duration guardianAnswersWithin,
        @DefaultValue("ED25519") BadgeAlgorithm badgeAlgorithm) {

    /** How many go to the database at a time. */
    public Batches.Pace pace() {
        return new Batches.Pace(waiting, batch, calls, within);
    }
}
