package kr.madang.expo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kr.madang.account.Organizer;
import kr.madang.account.SecondFactor;
import kr.madang.expo.Expo.State;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Says what the expo of the running chain is called, where and when it is, and whether visitors may come. */
@Service
public class ExpoSetUp {

    private final ExpoStore store;
    private final Audit audit;

    ExpoSetUp(ExpoStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Mono<ExpoSettings> get() {
        return store.getSettings();
    }

    /** Refused if somebody has edited it since the version that is given. */
    @Transactional
    public Mono<ExpoSettings> edit(
            InTwoLanguages name, InTwoLanguages venue, List<Hours> days, long version, Organizer organizer) {
        return store.getHere()
                .map(expo -> expo.with(
                        name, venue, days.stream().map(day -> day.at(expo)).toList()))
                .flatMap(expo -> store.edit(expo, version))
                .flatMap(ExpoSetUp::ensureNewest)
                .then(note("expo-edited", organizer));
    }

    /** Lists the expo for visitors and lets them register, unless somebody has edited it meanwhile. */
    @Transactional
    public Mono<ExpoSettings> publish(long version, Organizer organizer) {
        return store.move(State.PUBLISHED, version)
                .flatMap(ExpoSetUp::ensureNewest)
                .then(note("expo-published", organizer));
    }

    /** Ends registration and takes the expo from the list, unless somebody has edited it meanwhile; what is there stays. */
    @Transactional
    public Mono<ExpoSettings> close(long version, Organizer organizer) {
        return store.move(State.CLOSED, version)
                .flatMap(ExpoSetUp::ensureNewest)
                .then(note("expo-closed", organizer));
    }

    /** From their next request on asks these people for a second factor, unless somebody has edited the expo meanwhile. */
    @Transactional
    public Mono<ExpoSettings> askSecondFactor(SecondFactor whom, long version, Organizer organizer) {
        return store.ask(whom, version).flatMap(ExpoSetUp::ensureNewest).then(note("second-factor-asked", organizer));
    }

    /** Shows the expo's pages in this colour, or in the platform's own, unless somebody has edited the expo meanwhile. */
    @Transactional
    public Mono<ExpoSettings> choose(Optional<ThemeColour> colour, long version, Organizer organizer) {
        return store.choose(colour, version)
                .flatMap(ExpoSetUp::ensureNewest)
                .then(note("theme-colour-chosen", organizer));
    }

    private Mono<ExpoSettings> note(String action, Organizer organizer) {
        return store.getSettings()
                .flatMap(settings -> audit.note(
                                Audit.Actor.person(organizer.person().value()),
                                action,
                                settings.expo().id().value())
                        .thenReturn(settings));
    }

    private static Mono<Void> ensureNewest(boolean edited) {
        return edited ? Mono.empty() : Mono.error(ExpoSettings.EditedMeanwhile::new);
    }

    /** A day and its hours on the clocks at the expo. */
    public record Hours(LocalDate day, LocalTime opensAt, LocalTime closesAt) {

        private ExpoDay at(Expo expo) {
            return ExpoDay.of(day, opensAt, closesAt, expo.timeZone());
        }
    }
}
