package kr.madang.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two capital letters that ISO 3166 gives a country. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCode.Rule.class)
public @interface CountryCode {

    String message() default "{CountryCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the codes. */
    final class Rule implements ConstraintValidator<CountryCode, String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null
                    || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                            .contains(code);
        }
    }
}
