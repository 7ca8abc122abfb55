package kr.madang.lead.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.lead.Lead;
import kr.madang.lead.Seen;
import kr.madang.registration.Registration;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A lead as its exhibitor sees it.
 *
 * @param visitor null unless the visitor agrees to be seen
 * @param version what an edit must be sent with
 */
record LeadView(
        UUID id,
        Instant scannedAt,
        @Nullable LeadVisitor visitor,
        Lead.@Nullable Score score,
        List<String> tags,
        String note,
        @Nullable LocalDate followUpOn,
        boolean followedUp,
        long version) {

    static LeadView of(Seen seen) {
        Lead lead = seen.lead();
        Lead.Work work = lead.work();
        return new LeadView(
                lead.id().value(),
                lead.scannedAt(),
                seen.visitor() == null ? null : LeadVisitor.of(seen.visitor()),
                work.score(),
                work.tags(),
                work.note(),
                work.followUpOn(),
                work.followedUp(),
                lead.version());
    }

    /** What an exhibitor sees of a visitor who agrees. */
    record LeadVisitor(String name, String email, @Nullable String phone, InTwoLanguages admissionType) {

        static LeadVisitor of(Registration registration) {
            return new LeadVisitor(
                    registration.visitor().name(),
                    registration.visitor().email(),
                    registration.visitor().phone(),
                    registration.type().name());
        }
    }
}
