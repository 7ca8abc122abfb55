package kr.madang.exhibitor.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Something stands there in Korean or in English. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InSomeLanguage.Rule.class)
@interface InSomeLanguage {

    String message() default "{InSomeLanguage}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks into both. */
    final class Rule implements ConstraintValidator<InSomeLanguage, CoExhibitorBody.EitherText> {

        @Override
        public boolean isValid(CoExhibitorBody.@Nullable EitherText text, ConstraintValidatorContext context) {
            return text == null || !text.hasNone();
        }
    }
}
