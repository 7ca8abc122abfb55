package kr.madang.expo.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.expo.SettingsHistory;
import kr.madang.shared.Changes;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "expo")
class SettingsHistoryController {

    private final SettingsHistory history;

    SettingsHistoryController(SettingsHistory history) {
        this.history = history;
    }

    /** Who changed what in the set-up, and what it was before; newest first. */
    @GetMapping("/api/expos/{expo}/settings/changes")
    Mono<Page<SettingsChange>> listSettingsChanges(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return history.list(seen(cursor), limit + 1)
                .map(SettingsChange::of)
                .collectList()
                .map(found -> Page.of(found, limit, row -> Cursor.after(row.id().toString())));
    }

    private static @Nullable UUID seen(@Nullable String cursor) {
        return Cursor.read(cursor, 1, keys -> UUID.fromString(keys.get(0)));
    }

    /**
     * What somebody changed in one go.
     *
     * @param by name of who did it; null if no person did, or nobody here knows them any more
     * @param action past tense, for example {@code room-edited}
     * @param about name of what was changed, or null if it is the expo itself
     */
    record SettingsChange(
            UUID id,
            Instant at,
            @Nullable String by,
            String action,
            @Nullable InTwoLanguages about,
            List<ChangedField> fields) {

        static SettingsChange of(SettingsHistory.Told told) {
            Changes changes = told.changed().changes();
            return new SettingsChange(
                    told.changed().id(),
                    told.changed().at(),
                    told.by(),
                    told.changed().action(),
                    changes.about(),
                    changes.fields().stream().map(ChangedField::of).toList());
        }
    }

    /**
     * One field before and after, in no language's form: hours as {@code 09:30}, days as {@code 2031-10-21}, several
     * values one a line.
     *
     * @param field for example {@code room.capacity}
     * @param before null if there was none
     * @param after null if there is none any more
     */
    record ChangedField(
            String field, @Nullable String before, @Nullable String after) {

        static ChangedField of(Changes.Field changed) {
            return new ChangedField(changed.name(), changed.before(), changed.after());
        }
    }
}
