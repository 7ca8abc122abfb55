package kr.madang.matchmaking.list;

import static kr.madang.spreadsheet.Column.optional;
import static kr.madang.spreadsheet.Column.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.madang.matchmaking.Strength;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Cells;
import kr.madang.spreadsheet.Column;
import kr.madang.spreadsheet.Template;
import org.jspecify.annotations.Nullable;

/** The columns of a list of wishes. */
final class WishColumns {

    static final Column FROM = required("from", "누가", "Who");
    static final Column TO = required("to", "누구를", "Whom");
    static final Column STRENGTH = required("strength", "희망", "Wish");
    static final Column RANK = optional("rank", "순위", "Rank");

    static final List<Column> ALL = List.of(FROM, TO, STRENGTH, RANK);

    /** What people write, beside the names of the strengths themselves. */
    private static final Map<Strength, InTwoLanguages> WORDS = Map.of(
            Strength.MUST, new InTwoLanguages("꼭 만나고 싶어요", "must meet"),
            Strength.WANT, new InTwoLanguages("만나고 싶어요", "want to meet"),
            Strength.FINE, new InTwoLanguages("괜찮습니다", "fine"),
            Strength.NO, new InTwoLanguages("만나지 않을게요", "no"));

    private WishColumns() {}

    static InTwoLanguages words(Strength strength) {
        return Objects.requireNonNull(WORDS.get(strength));
    }

    static @Nullable Strength strength(String written) {
        String plain = plain(written);
        return WORDS.entrySet().stream()
                .filter(one -> plain.equals(plain(one.getKey().name()))
                        || plain.equals(plain(one.getValue().ko()))
                        || plain.equals(plain(one.getValue().en())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.!]", "");
    }

    static String rank(@Nullable Integer rank) {
        return rank == null ? Cells.NONE : rank.toString();
    }

    static Template template() {
        return new Template()
                .column(FROM, "바이어나 참가업체의 이름 또는 고유 번호", "name or key of a buyer or an exhibitor", "하노이트레이딩")
                .column(TO, "상대의 이름 또는 고유 번호", "name or key of the other", "마당로봇")
                .column(
                        STRENGTH,
                        "꼭 만나고 싶어요, 만나고 싶어요, 괜찮습니다, 만나지 않을게요",
                        "must meet, want to meet, fine, no",
                        "꼭 만나고 싶어요")
                .column(RANK, "1부터 999까지, 비워도 됨", "1 to 999, may be empty", "1");
    }
}
