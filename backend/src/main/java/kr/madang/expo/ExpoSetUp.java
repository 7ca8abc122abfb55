package kr.madang.expo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.madang.account.Organizer;
import kr.madang.account.SecondFactor;
import kr.madang.expo.Expo.State;
import kr.madang.shared.Audit;
import kr.madang.shared.Changes;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

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
        return change("expo-edited", version, organizer, before -> {
            Expo expo = before.expo();
            return store.edit(
                    expo.with(
                            name, venue, days.stream().map(day -> day.at(expo)).toList()),
                    version);
        });
    }

    /** Lists the expo for visitors and lets them register, unless somebody has edited it meanwhile. */
    @Transactional
    public Mono<ExpoSettings> publish(long version, Organizer organizer) {
        return change("expo-published", version, organizer, before -> store.move(State.PUBLISHED, version));
    }

    /** Ends registration and takes the expo from the list, unless somebody has edited it meanwhile; what is there stays. */
    @Transactional
    public Mono<ExpoSettings> close(long version, Organizer organizer) {
        return change("expo-closed", version, organizer, before -> store.move(State.CLOSED, version));
    }

    /** From their next request on asks these people for a second factor, unless somebody has edited the expo meanwhile. */
    @Transactional
    public Mono<ExpoSettings> askSecondFactor(SecondFactor whom, long version, Organizer organizer) {
        return change("second-factor-asked", version, organizer, before -> store.ask(whom, version));
    }

    /** Shows the expo's pages in this colour, or in the platform's own, unless somebody has edited the expo meanwhile. */
    @Transactional
    public Mono<ExpoSettings> choose(Optional<ThemeColour> colour, long version, Organizer organizer) {
        return change("theme-colour-chosen", version, organizer, before -> store.choose(colour, version));
    }

    /** What the settings were is told from the very version that is replaced. */
    private Mono<ExpoSettings> change(
            String action, long version, Organizer organizer, Function<ExpoSettings, Mono<Boolean>> edit) {
        return store.getSettings()
                .delayUntil(before -> ensureNewest(before.version() == version))
                .delayUntil(before -> edit.apply(before).flatMap(ExpoSetUp::ensureNewest))
                .zipWhen(before -> store.getSettings())
                .delayUntil(both -> audit.note(
                        Audit.Actor.person(organizer.person().value()),
                        action,
                        both.getT1().expo().id().value(),
                        Changes.of(both.getT1().comparedWith(both.getT2()))))
                .map(Tuple2::getT2);
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
