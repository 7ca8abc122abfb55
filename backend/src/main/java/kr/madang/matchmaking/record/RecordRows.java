package kr.madang.matchmaking.record;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.matchmaking.Side;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/** Records as the lines of a table, in Korean or English, by the clock of the venue. */
record RecordRows(ZoneId zone, Locale locale) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final List<InTwoLanguages> HEADS = List.of(
            new InTwoLanguages("시작", "Start"),
            new InTwoLanguages("상담 테이블", "Table"),
            new InTwoLanguages("바이어", "Buyer"),
            new InTwoLanguages("참가업체", "Exhibitor"),
            new InTwoLanguages("상담일지", "Record"),
            new InTwoLanguages("작성", "Written by"),
            new InTwoLanguages("제품", "Products"),
            new InTwoLanguages("통화", "Currency"),
            new InTwoLanguages("상담액", "Discussed"),
            new InTwoLanguages("계약추진액", "Pursued"),
            new InTwoLanguages("계약체결액", "Contracted"),
            new InTwoLanguages("바이어의 매칭 평가", "Match rating by the buyer"),
            new InTwoLanguages("참가업체의 매칭 평가", "Match rating by the exhibitor"));

    /** The heads, and a line each. */
    List<List<String>> of(List<ListedRecord> records) {
        List<String> heads = HEADS.stream().map(head -> head.in(locale)).toList();
        return Stream.concat(Stream.of(heads), records.stream().map(this::cells))
                .toList();
    }

    private List<String> cells(ListedRecord listed) {
        RecordedAmounts amounts = listed.amounts();
        return List.of(
                TIME.format(listed.start().atZone(zone)),
                Integer.toString(listed.table()),
                listed.buyer().name().in(locale),
                listed.exhibitor().name().in(locale),
                words(listed.state()).in(locale),
                writer(listed.writtenBy()),
                listed.products().stream().map(RecordRows::text).collect(Collectors.joining("; ")),
                amounts == null ? "" : amounts.currency().getCurrencyCode(),
                amounts == null ? "" : text(amounts.discussed()),
                amounts == null ? "" : text(amounts.pursued()),
                amounts == null ? "" : text(amounts.contracted()),
                text(listed.buyerRating()),
                text(listed.exhibitorRating()));
    }

    private static InTwoLanguages words(RecordState state) {
        return switch (state) {
            case MISSING -> new InTwoLanguages("미작성", "Missing");
            case WRITTEN -> new InTwoLanguages("확인 대기", "To be confirmed");
            case CONFIRMED -> new InTwoLanguages("확인됨", "Confirmed");
            case DISPUTED -> new InTwoLanguages("이의 제기됨", "Disputed");
        };
    }

    private String writer(@Nullable Side side) {
        return side == null
                ? ""
                : (side == Side.BUYER ? new InTwoLanguages("바이어", "Buyer") : new InTwoLanguages("참가업체", "Exhibitor"))
                        .in(locale);
    }

    private static String text(RecordContent.DiscussedProduct product) {
        return product.quantity() == null ? product.name() : product.name() + " " + product.quantity();
    }

    private static String text(@Nullable MatchRating rating) {
        return rating == null ? "" : Integer.toString(rating.points());
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
