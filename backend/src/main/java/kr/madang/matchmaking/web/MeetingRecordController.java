package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.madang.account.MeetingMember;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.record.MeetingRecords;
import kr.madang.matchmaking.record.RecordLine;
import kr.madang.matchmaking.record.RecordVersion;
import kr.madang.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MeetingRecordController {

    private static final int MOST_WORDS = 500;
    private static final int MOST_NOTE = 2000;

    private final MeetingRecords records;

    MeetingRecordController(MeetingRecords records) {
        this.records = records;
    }

    /** The meetings of the caller's company that took place, with how far their records have come, the latest first. */
    @GetMapping("/api/expos/{expo}/my/meeting-records")
    Flux<RecordLine> listMyMeetingRecords(@PathVariable String expo, MeetingMember member) {
        return records.listOf(WishController.sideOf(member), member.company());
    }

    /** The record of one meeting in all its versions, and what the next may begin with. */
    @GetMapping("/api/expos/{expo}/my/meeting-records/{meeting}")
    Mono<RecordSheetView> getMyMeetingRecord(
            @PathVariable String expo, @PathVariable UUID meeting, MeetingMember member) {
        return records.get(MyMeetingsController.partyOf(member), new Meeting.Id(meeting))
                .map(sheet -> RecordSheetView.of(sheet, WishController.sideOf(member)));
    }

    /** Writes the next version of a meeting's record, which the other side is asked about, and the company's own note. */
    @PutMapping("/api/expos/{expo}/my/meeting-records/{meeting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> writeMeetingRecord(
            @PathVariable String expo,
            @PathVariable UUID meeting,
            MeetingMember member,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody MeetingRecordBody body) {
        return records.write(
                MyMeetingsController.partyOf(member),
                new Meeting.Id(meeting),
                VersionTag.in(ifMatch).orElseThrow(RecordVersion.ChangedMeanwhile::new),
                body.content().toContent(),
                RecordContentView.orNothing(body.note()));
    }

    /** The caller's company agrees with a version that the other side has written. */
    @PostMapping("/api/expos/{expo}/my/meeting-records/{meeting}/versions/{version}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> confirmMeetingRecord(
            @PathVariable String expo, @PathVariable UUID meeting, @PathVariable int version, MeetingMember member) {
        return records.confirm(MyMeetingsController.partyOf(member), new Meeting.Id(meeting), version);
    }

    /** The caller's company does not agree with a version that the other side has written. */
    @PostMapping("/api/expos/{expo}/my/meeting-records/{meeting}/versions/{version}/dispute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> disputeMeetingRecord(
            @PathVariable String expo,
            @PathVariable UUID meeting,
            @PathVariable int version,
            MeetingMember member,
            @Valid @RequestBody DisputeBody body) {
        return records.dispute(
                MyMeetingsController.partyOf(member),
                new Meeting.Id(meeting),
                version,
                body.reason().strip());
    }

    /** The caller's company says how well the other side fits; organizers read it, the other side does not. */
    @PutMapping("/api/expos/{expo}/my/meeting-records/{meeting}/rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> rateMatch(
            @PathVariable String expo,
            @PathVariable UUID meeting,
            MeetingMember member,
            @Valid @RequestBody MatchRatingView rating) {
        return records.rate(MyMeetingsController.partyOf(member), new Meeting.Id(meeting), rating.toRating());
    }

    /**
     * What came out of the meeting.
     *
     * @param note for the own side alone
     */
    record MeetingRecordBody(
            @NotNull @Valid RecordContentView content,

            @Size(max = MOST_NOTE) @Pattern(regexp = Fields.LINES) @Nullable
            String note) {}

    /** What is not as the version says. */
    record DisputeBody(
            @NotBlank @Size(max = MOST_WORDS) @Pattern(regexp = Fields.LINES)
            String reason) {}
}
