package kr.madang.registration.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whom to send a mail to, if they have registered. */
record MailRequest(
        @NotBlank @Size(max = 254) @Email(regexp = RegistrationRequest.ADDRESS)
        String email) {}
