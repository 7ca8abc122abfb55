package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.MeetingMember;
import kr.madang.matchmaking.MeetingRequest;
import kr.madang.matchmaking.MeetingRequests;
import kr.madang.web.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MeetingRequestController {

    private final MeetingRequests requests;
    private final Idempotency idempotency;

    MeetingRequestController(MeetingRequests requests, Idempotency idempotency) {
        this.requests = requests;
        this.idempotency = idempotency;
    }

    /** The requests for a meeting that the caller's company has received and sent, the newest first. */
    @GetMapping("/api/expos/{expo}/my/meeting-requests")
    Flux<MeetingRequest> listMyMeetingRequests(@PathVariable String expo, MeetingMember member) {
        return requests.listOf(WishController.sideOf(member), member.company());
    }

    /** Asks a company of the other side for a meeting; it has seven days to answer. */
    @PostMapping("/api/expos/{expo}/my/meeting-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<MadeRequest> askForMeeting(
            @PathVariable String expo,
            MeetingMember member,
            @RequestHeader("Idempotency-Key") @Size(min = Fields.LEAST_KEY, max = Fields.MOST_KEY) String key,
            @Valid @RequestBody MeetingRequestBody body) {
        return idempotency.once(
                "meeting-request/" + member.person().value(),
                key,
                body,
                MadeRequest.class,
                requests.ask(MyMeetingsController.partyOf(member), body.other, body.message.strip())
                        .map(id -> new MadeRequest(id.value())));
    }

    /** The caller's company wants to meet who has asked. */
    @PostMapping("/api/expos/{expo}/my/meeting-requests/{request}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> acceptMeetingRequest(@PathVariable String expo, @PathVariable UUID request, MeetingMember member) {
        return requests.accept(MyMeetingsController.partyOf(member), new MeetingRequest.Id(request));
    }

    /** The caller's company does not want to meet who has asked. */
    @PostMapping("/api/expos/{expo}/my/meeting-requests/{request}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> declineMeetingRequest(@PathVariable String expo, @PathVariable UUID request, MeetingMember member) {
        return requests.decline(MyMeetingsController.partyOf(member), new MeetingRequest.Id(request));
    }

    /** The caller's company takes its own request back. */
    @PostMapping("/api/expos/{expo}/my/meeting-requests/{request}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdrawMeetingRequest(@PathVariable String expo, @PathVariable UUID request, MeetingMember member) {
        return requests.withdraw(MyMeetingsController.partyOf(member), new MeetingRequest.Id(request));
    }

    /** Whom to ask, and why. */
    record MeetingRequestBody(
            @NotNull UUID other,

            @NotBlank @Size(max = MeetingRequest.MOST_CHARACTERS) @Pattern(regexp = Fields.LINES)
            String message) {}

    /** What was made; it says nothing of the message, since the answer is kept for repetitions. */
    record MadeRequest(UUID id) {}
}
