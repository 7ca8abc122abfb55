package kr.madang.messaging.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.madang.account.Organizer;
import kr.madang.messaging.Wordings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "messaging")
class WordingController {

    private static final String TAG = "\"\\d{1,9}\"";

    private final Wordings wordings;
    private final TestMailLimits limits;

    WordingController(Wordings wordings, TestMailLimits limits) {
        this.wordings = wordings;
        this.limits = limits;
    }

    /** Every kind of message that the platform sends for the expo. */
    @GetMapping("/api/expos/{expo}/message-kinds")
    Mono<List<MessageKindView>> listMessageKinds(@PathVariable String expo, Organizer organizer) {
        return wordings.list().map(all -> all.stream().map(MessageKindView::of).toList());
    }

    /** What a kind of message says, may say and has said; the ETag is what a change must be sent with. */
    @GetMapping("/api/expos/{expo}/message-kinds/{kind}")
    Mono<ResponseEntity<WordingView>> getWording(
            @PathVariable String expo, @PathVariable String kind, Organizer organizer) {
        return wordings.get(kind).map(WordingController::tagged);
    }

    /** Makes messages of a kind say something else from now on, those that are still to be sent too. */
    @PutMapping("/api/expos/{expo}/message-kinds/{kind}/wording")
    Mono<ResponseEntity<WordingView>> changeWording(
            @PathVariable String expo,
            @PathVariable String kind,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody WordingBody body) {
        return wordings.change(kind, versionIn(ifMatch), body.toWording(), organizer)
                .map(WordingController::tagged);
    }

    /** Makes messages of a kind say what they say as a standard. */
    @DeleteMapping("/api/expos/{expo}/message-kinds/{kind}/wording")
    Mono<ResponseEntity<WordingView>> restoreWording(
            @PathVariable String expo,
            @PathVariable String kind,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return wordings.restore(kind, versionIn(ifMatch), organizer).map(WordingController::tagged);
    }

    /** What messages with this wording would look like, with examples, or all that is wrong with it. Stores nothing. */
    @PostMapping("/api/expos/{expo}/message-kinds/{kind}/previews")
    Mono<PreviewView> previewWording(
            @PathVariable String expo,
            @PathVariable String kind,
            Organizer organizer,
            @Valid @RequestBody WordingBody body) {
        return wordings.preview(kind, body.toWording()).map(PreviewView::of);
    }

    /** Sends a message with this wording and examples to the organizer's own address. Stores nothing. */
    @PostMapping("/api/expos/{expo}/message-kinds/{kind}/test-mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> testWording(
            @PathVariable String expo,
            @PathVariable String kind,
            Organizer organizer,
            @Valid @RequestBody TestMailBody body) {
        return limits.ensureAllowed(organizer)
                .then(wordings.test(
                        kind, body.wording().toWording(), Locale.forLanguageTag(body.language()), organizer));
    }

    private static ResponseEntity<WordingView> tagged(Wordings.Kept kept) {
        return ResponseEntity.ok().eTag(Integer.toString(kept.version())).body(WordingView.of(kept));
    }

    /** A tag that none of our answers carried matches no version. */
    private static int versionIn(String ifMatch) {
        if (!ifMatch.matches(TAG)) {
            throw new Wordings.ChangedMeanwhile();
        }
        return Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
