package kr.madang.messaging.web;

import java.time.Instant;
import java.util.List;
import kr.madang.messaging.Placeholder;
import kr.madang.messaging.Wording;
import kr.madang.messaging.WordingChange;
import kr.madang.messaging.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of message says, may say and has said.
 *
 * @param standard what it says while nobody has changed that
 * @param changes newest first, the last 20
 */
record WordingView(
        String kind,
        List<PlaceholderView> placeholders,
        WordingBody wording,
        WordingBody standard,
        List<ChangeView> changes) {

    static WordingView of(Wordings.Kept kept) {
        Wording standard = kept.kind().standard();
        Wording own =
                kept.changes().isEmpty() ? null : kept.changes().get(0).change().wording();
        return new WordingView(
                kept.kind().name(),
                kept.kind().placeholders().stream().map(PlaceholderView::of).toList(),
                WordingBody.of(own == null ? standard : own),
                WordingBody.of(standard),
                kept.changes().stream().map(ChangeView::of).toList());
    }

    /** What words may say without knowing it yet. */
    record PlaceholderView(String name, Placeholder.Form form, boolean required, String exampleKo, String exampleEn) {

        static PlaceholderView of(Placeholder placeholder) {
            return new PlaceholderView(
                    placeholder.name(),
                    placeholder.form(),
                    placeholder.required(),
                    placeholder.example().ko(),
                    placeholder.example().en());
        }
    }

    /**
     * One change.
     *
     * @param by the name of the organizer
     * @param wording null if it brought the standard words back
     */
    record ChangeView(
            int version, Instant at, String by, @Nullable WordingBody wording) {

        static ChangeView of(Wordings.Change made) {
            WordingChange change = made.change();
            return new ChangeView(
                    change.version(),
                    change.at(),
                    made.by(),
                    change.wording() == null ? null : WordingBody.of(change.wording()));
        }
    }
}
