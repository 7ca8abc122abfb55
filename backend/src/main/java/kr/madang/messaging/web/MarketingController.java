package kr.madang.messaging.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.messaging.marketing.MarketingMail;
import kr.madang.messaging.marketing.MarketingMails;
import kr.madang.web.Idempotency;
import kr.madang.web.VersionTag;
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
@Tag(name = "messaging")
class MarketingController {

    private final MarketingMails mails;
    private final Idempotency idempotency;
    private final TestMailLimits limits;

    MarketingController(MarketingMails mails, Idempotency idempotency, TestMailLimits limits) {
        this.mails = mails;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    /** Marketing mails, sent or not, the newest first. */
    @GetMapping("/api/expos/{expo}/marketing-mails")
    Flux<MarketingMailView.ListedMarketingMail> listMarketingMails(@PathVariable String expo, Organizer organizer) {
        return mails.list().map(MarketingMailView.ListedMarketingMail::of);
    }

    /** Writes a draft of a marketing mail. */
    @PostMapping("/api/expos/{expo}/marketing-mails")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<MarketingMailView> writeMarketingMail(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody MarketingMailBody body) {
        return idempotency.once(
                "marketing-mail/" + organizer.person().value(),
                key,
                body,
                MarketingMailView.class,
                mails.write(body.wording().toWording(), body.sender().toSender(), organizer)
                        .map(MarketingMailView::of));
    }

    /** A marketing mail, how far it has come, and how many would get one that is sent now. */
    @GetMapping("/api/expos/{expo}/marketing-mails/{mail}")
    Mono<MarketingMailView> getMarketingMail(@PathVariable String expo, @PathVariable UUID mail, Organizer organizer) {
        return mails.get(new MarketingMail.Id(mail)).map(MarketingMailView::of);
    }

    /** Changes a draft, unless somebody has changed or sent it meanwhile. */
    @PutMapping("/api/expos/{expo}/marketing-mails/{mail}")
    Mono<MarketingMailView> editMarketingMail(
            @PathVariable String expo,
            @PathVariable UUID mail,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody MarketingMailBody body) {
        return mails.edit(
                        new MarketingMail.Id(mail),
                        versionIn(ifMatch),
                        body.wording().toWording(),
                        body.sender().toSender(),
                        organizer)
                .map(MarketingMailView::of);
    }

    /** Sends a draft to the organizer's own address. What was not tried out just so cannot be sent to others. */
    @PostMapping("/api/expos/{expo}/marketing-mails/{mail}/test-mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<MarketingMailView> testMarketingMail(
            @PathVariable String expo,
            @PathVariable UUID mail,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody LanguageBody body) {
        return limits.ensureAllowed(organizer)
                .then(mails.test(
                        new MarketingMail.Id(mail),
                        versionIn(ifMatch),
                        Locale.forLanguageTag(body.language()),
                        organizer))
                .map(MarketingMailView::of);
    }

    /** Sends it to all whose consent stands; between 21:00 and 08:00 Korean time it waits for the morning. */
    @PostMapping("/api/expos/{expo}/marketing-mails/{mail}/sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<MarketingMailView> sendMarketingMail(
            @PathVariable String expo,
            @PathVariable UUID mail,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return mails.send(new MarketingMail.Id(mail), versionIn(ifMatch), organizer)
                .map(MarketingMailView::of);
    }

    /** Drops what has not been sent yet. */
    @PostMapping("/api/expos/{expo}/marketing-mails/{mail}/stop")
    Mono<MarketingMailView> stopMarketingMail(@PathVariable String expo, @PathVariable UUID mail, Organizer organizer) {
        return mails.stop(new MarketingMail.Id(mail), organizer).map(MarketingMailView::of);
    }

    /** What a marketing mail would look like with all its marks, or what is wrong with its words. Stores nothing. */
    @PostMapping("/api/expos/{expo}/marketing-mail-previews")
    Mono<PreviewView> previewMarketingMail(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody MarketingMailBody body) {
        return mails.preview(body.wording().toWording(), body.sender().toSender())
                .map(PreviewView::of);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(MarketingMail.ChangedMeanwhile::new);
    }

    /** Korean or English. */
    record LanguageBody(@NotNull @Pattern(regexp = "ko|en") String language) {}
}
