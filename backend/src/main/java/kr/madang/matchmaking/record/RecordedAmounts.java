package kr.madang.matchmaking.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.stream.Stream;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting was about in money of one currency, at least one of the three; each with just the decimals that the
 * currency has.
 *
 * @param discussed what was talked about
 * @param pursued what a contract is worked on for
 * @param contracted what was signed
 */
public record RecordedAmounts(
        Currency currency,
        @Nullable BigDecimal discussed,
        @Nullable BigDecimal pursued,
        @Nullable BigDecimal contracted) {

    public RecordedAmounts {
        if (Stream.of(discussed, pursued, contracted).allMatch(amount -> amount == null)) {
            throw new NotInCurrency();
        }
        discussed = exact(discussed, currency);
        pursued = exact(pursued, currency);
        contracted = exact(contracted, currency);
    }

    /** Refused if there is no such currency. */
    public static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotInCurrency();
        }
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal amount, Currency currency) {
        if (amount == null) {
            return null;
        }
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw new NotInCurrency();
        }
        return amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** There is no such currency, nothing is said in it, or it has no such small amounts. */
    @Problem(code = "amounts-not-in-currency", kind = Problem.Kind.UNACCEPTABLE)
    public static class NotInCurrency extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
