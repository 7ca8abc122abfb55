package kr.madang.account;

import java.util.UUID;
import kr.madang.shared.Audit;
import kr.madang.web.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Who scans badges here: somebody of the staff, or a device that an organizer has enrolled.
 *
 * @param gate the only one that a device may scan at; null for the staff
 */
public record Scanner(Audit.Actor actor, @Nullable UUID gate) implements Capability {

    /** Somebody of the staff, who may scan anywhere. */
    public static Scanner of(StaffMember staff) {
        return new Scanner(Audit.Actor.person(staff.person().value()), null);
    }
}
