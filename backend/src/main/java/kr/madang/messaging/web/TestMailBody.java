package kr.madang.messaging.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Words to try out by a mail to oneself, in Korean or in English. */
record TestMailBody(
        @Valid @NotNull WordingBody wording,
        @NotNull @Pattern(regexp = "ko|en") String language) {}
