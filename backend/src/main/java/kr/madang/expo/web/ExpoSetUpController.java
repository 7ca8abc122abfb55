package kr.madang.expo.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kr.madang.account.Organizer;
import kr.madang.account.SecondFactor;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoCopies;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.ExpoSetUp;
import kr.madang.expo.ExpoSettings;
import kr.madang.expo.ThemeColour;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Idempotency;
import kr.madang.web.Label;
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
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "expo")
class ExpoSetUpController {

    private final ExpoSetUp setUp;
    private final ExpoCopies copies;
    private final Idempotency idempotency;

    ExpoSetUpController(ExpoSetUp setUp, ExpoCopies copies, Idempotency idempotency) {
        this.setUp = setUp;
        this.copies = copies;
        this.idempotency = idempotency;
    }

    /** What an organizer can change of the expo itself. */
    @GetMapping("/api/expos/{expo}/settings")
    Mono<SettingsView> getExpoSettings(@PathVariable String expo, Organizer organizer) {
        return setUp.get().map(SettingsView::of);
    }

    /** Replaces name, venue and days unless somebody has edited them meanwhile. */
    @PutMapping("/api/expos/{expo}/settings")
    Mono<SettingsView> editExpoSettings(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody SettingsBody body) {
        return Mono.fromCallable(() -> versionIn(ifMatch))
                .flatMap(version -> setUp.edit(
                        body.name().inTwoLanguages(),
                        body.venue().inTwoLanguages(),
                        body.days().stream().map(DayBody::hours).toList(),
                        version,
                        organizer))
                .map(SettingsView::of);
    }

    /** Lists the expo for visitors and lets them register; also one that was closed. */
    @PostMapping("/api/expos/{expo}/publication")
    Mono<SettingsView> publishExpo(
            @PathVariable String expo, Organizer organizer, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return Mono.fromCallable(() -> versionIn(ifMatch))
                .flatMap(version -> setUp.publish(version, organizer))
                .map(SettingsView::of);
    }

    /** Ends registration and takes the expo from the list. */
    @PostMapping("/api/expos/{expo}/closing")
    Mono<SettingsView> closeExpo(
            @PathVariable String expo, Organizer organizer, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return Mono.fromCallable(() -> versionIn(ifMatch))
                .flatMap(version -> setUp.close(version, organizer))
                .map(SettingsView::of);
    }

    /** Says whom this expo asks for a second factor when they sign in. */
    @PutMapping("/api/expos/{expo}/settings/second-factor")
    Mono<SettingsView> askSecondFactor(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody SecondFactorBody body) {
        return Mono.fromCallable(() -> versionIn(ifMatch))
                .flatMap(version -> setUp.askSecondFactor(body.whom(), version, organizer))
                .map(SettingsView::of);
    }

    /** Shows the expo's pages in a colour of its own, or in the platform's. */
    @PutMapping("/api/expos/{expo}/settings/theme-colour")
    Mono<SettingsView> chooseThemeColour(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody ThemeColourBody body) {
        return Mono.fromCallable(() -> versionIn(ifMatch))
                .flatMap(version ->
                        setUp.choose(Optional.ofNullable(body.colour()).map(ThemeColour::new), version, organizer))
                .map(SettingsView::of);
    }

    /** Opens a draft of the next expo with this one's venue and how one registers, and nobody's data. */
    @PostMapping("/api/expos/{expo}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CopyView> copyExpo(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody CopyBody body) {
        return idempotency.once(
                "expo-copy/" + organizer.person().value(),
                key,
                body,
                CopyView.class,
                copies.copy(body.slug(), body.name().inTwoLanguages(), body.firstDay(), organizer)
                        .map(copy -> new CopyView(copy.slug())));
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(ExpoSettings.EditedMeanwhile::new);
    }

    /** Who has to show a second factor. */
    record SecondFactorBody(@NotNull SecondFactor whom) {}

    /** {@code #rrggbb}, or nothing for the platform's own. */
    record ThemeColourBody(
            @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour) {}

    /** Name, venue and days; the time zone stays what it was when the expo was opened. */
    record SettingsBody(
            @NotNull @Valid Label name,
            @NotNull @Valid Label venue,
            @NotNull @Size(min = 1, max = 60) List<@NotNull @Valid DayBody> days) {}

    /** A day and its hours on the clocks at the expo. */
    record DayBody(
            @NotNull LocalDate day,
            @NotNull LocalTime opensAt,
            @NotNull LocalTime closesAt) {

        ExpoSetUp.Hours hours() {
            return new ExpoSetUp.Hours(day, opensAt, closesAt);
        }
    }

    /**
     * The next expo.
     *
     * @param slug its name in addresses
     */
    record CopyBody(
            @NotNull @Size(min = 3, max = 60) String slug,
            @NotNull @Valid Label name,
            @NotNull LocalDate firstDay) {}

    /** Where the next expo is. */
    record CopyView(String slug) {}

    /** The expo as it is set up, and the version that an edit must name. */
    record SettingsView(
            String slug,
            InTwoLanguages name,
            InTwoLanguages venue,
            String timeZone,
            Expo.State state,
            List<DayView> days,
            SecondFactor secondFactor,
            @Nullable String themeColour,
            long version) {

        static SettingsView of(ExpoSettings settings) {
            Expo expo = settings.expo();
            return new SettingsView(
                    expo.slug(),
                    expo.name(),
                    expo.venue(),
                    expo.timeZone().getId(),
                    expo.state(),
                    expo.days().stream().map(day -> DayView.of(day, expo)).toList(),
                    settings.secondFactor(),
                    Optional.ofNullable(expo.themeColour())
                            .map(ThemeColour::hex)
                            .orElse(null),
                    settings.version());
        }
    }

    /** A day and its hours on the clocks at the expo. */
    record DayView(LocalDate day, LocalTime opensAt, LocalTime closesAt) {

        static DayView of(ExpoDay day, Expo expo) {
            return new DayView(day.day(), day.opensOn(expo.timeZone()), day.closesOn(expo.timeZone()));
        }
    }
}
