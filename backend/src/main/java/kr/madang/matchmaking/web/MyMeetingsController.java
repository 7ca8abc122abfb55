package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.MeetingMember;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.FreeTime;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Meeting.Decline.Reason;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.TimeProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MyMeetingsController {

    private final Meetings meetings;
    private final TimeProposals proposals;

    MyMeetingsController(Meetings meetings, TimeProposals proposals) {
        this.meetings = meetings;
        this.proposals = proposals;
    }

    /** The agenda of the caller's company, the earliest meeting first. */
    @GetMapping("/api/expos/{expo}/my/meetings")
    Flux<AgendaMeeting> listMyMeetings(@PathVariable String expo, MeetingMember member) {
        return meetings.listOf(WishController.sideOf(member), member.company());
    }

    /** The caller's company comes to a meeting. */
    @PostMapping("/api/expos/{expo}/meetings/{meeting}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> acceptMeeting(@PathVariable String expo, @PathVariable UUID meeting, MeetingMember member) {
        return meetings.accept(partyOf(member), new Meeting.Id(meeting)).then();
    }

    /** The caller's company does not come to a meeting; its table is free for others. It may propose another time. */
    @PostMapping("/api/expos/{expo}/meetings/{meeting}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> declineMeeting(
            @PathVariable String expo,
            @PathVariable UUID meeting,
            MeetingMember member,
            @Valid @RequestBody DeclineBody body) {
        Meeting.Id id = new Meeting.Id(meeting);
        UUID slot = body.proposedSlot();
        return slot == null
                ? meetings.decline(partyOf(member), id, body.why()).then()
                : proposals.decline(partyOf(member), id, body.why(), slot);
    }

    /** The caller's company does not come after all, whatever it had answered; until the meeting begins. */
    @PostMapping("/api/expos/{expo}/meetings/{meeting}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> callMeetingOff(
            @PathVariable String expo,
            @PathVariable UUID meeting,
            MeetingMember member,
            @Valid @RequestBody CallOffBody body) {
        return meetings.callOff(partyOf(member), new Meeting.Id(meeting), body.why())
                .then();
    }

    /** When a meeting of the caller's company could be held instead, the earliest first; nothing of it is held. */
    @GetMapping("/api/expos/{expo}/meetings/{meeting}/free-times")
    Flux<FreeTime> listFreeTimes(@PathVariable String expo, @PathVariable UUID meeting, MeetingMember member) {
        return proposals.listFree(partyOf(member), new Meeting.Id(meeting));
    }

    /** Proposes another time for a meeting that a side has declined, in place of what was proposed before. */
    @PutMapping("/api/expos/{expo}/meetings/{meeting}/proposal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> proposeTime(
            @PathVariable String expo,
            @PathVariable UUID meeting,
            MeetingMember member,
            @Valid @RequestBody TimeProposalBody body) {
        return proposals.propose(partyOf(member), new Meeting.Id(meeting), body.slot());
    }

    /** The time that the other side has proposed suits: the meeting moves there, confirmed. */
    @PostMapping("/api/expos/{expo}/meetings/{meeting}/proposal/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> acceptTime(@PathVariable String expo, @PathVariable UUID meeting, MeetingMember member) {
        return proposals.accept(partyOf(member), new Meeting.Id(meeting));
    }

    /** The time that the other side has proposed does not suit. */
    @PostMapping("/api/expos/{expo}/meetings/{meeting}/proposal/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> refuseTime(@PathVariable String expo, @PathVariable UUID meeting, MeetingMember member) {
        return proposals.refuse(partyOf(member), new Meeting.Id(meeting));
    }

    /** The caller's company is at the table; once both sides have said so, the meeting is held. */
    @PostMapping("/api/expos/{expo}/meetings/{meeting}/arrival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> arriveAtMeeting(@PathVariable String expo, @PathVariable UUID meeting, MeetingMember member) {
        return meetings.arrive(partyOf(member), new Meeting.Id(meeting));
    }

    static Meetings.Party partyOf(MeetingMember member) {
        return new Meetings.Party(WishController.sideOf(member), member.company(), WishController.actorOf(member));
    }

    /**
     * Why, and if they like in their own words.
     *
     * @param proposedSlot another time for it, of those that are free
     */
    record DeclineBody(
            @NotNull Reason reason,

            @Size(max = 500) @Pattern(regexp = Fields.PLAIN_TEXT) @Nullable
            String note,

            @Nullable UUID proposedSlot) {

        Meeting.Decline why() {
            return new Meeting.Decline(reason, note);
        }
    }

    /** Why, and if they like in their own words. */
    record CallOffBody(
            @NotNull Reason reason,

            @Size(max = 500) @Pattern(regexp = Fields.PLAIN_TEXT) @Nullable
            String note) {

        Meeting.Decline why() {
            return new Meeting.Decline(reason, note);
        }
    }

    /** Another time, of those that are free. */
    record TimeProposalBody(@NotNull UUID slot) {}
}
