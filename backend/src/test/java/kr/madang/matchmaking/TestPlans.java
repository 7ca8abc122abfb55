package kr.madang.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Meetings.Party;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published plans for tests, and what companies do with their meetings. */
@Component
public class TestPlans {

    private static final Meeting.Decline WHY = new Meeting.Decline(Meeting.Decline.Reason.OTHER, null);

    private final TestExpo expo;
    private final TestRuns runs;
    private final Publication publication;
    private final Meetings meetings;

    TestPlans(TestExpo expo, TestRuns runs, Publication publication, Meetings meetings) {
        this.expo = expo;
        this.runs = runs;
        this.publication = publication;
        this.meetings = meetings;
    }

    /** Plans, and publishes that in place of what is published. */
    public void publish(Place place) {
        publish(place, null);
    }

    void publish(Place place, @Nullable Instant answerUntil) {
        long seen = expo.get(place, publication.getPublished()).version();
        expo.run(place, publication.publish(runs.finish(place), seen, answerUntil, Audit.Actor.system()));
    }

    public List<AgendaMeeting> agendaOf(Place place, Party party) {
        return expo.get(place, meetings.listOf(party.side(), party.company()).collectList());
    }

    void accept(Place place, Party party, UUID meeting) {
        expo.run(place, meetings.accept(party, new Meeting.Id(meeting)));
    }

    void decline(Place place, Party party, UUID meeting) {
        expo.run(place, meetings.decline(party, new Meeting.Id(meeting), WHY));
    }

    public static Party party(Buyer.Id buyer) {
        return new Party(Side.BUYER, buyer.value(), Audit.Actor.system());
    }

    public static Party party(Exhibitor.Id exhibitor) {
        return new Party(Side.EXHIBITOR, exhibitor.value(), Audit.Actor.system());
    }
}
