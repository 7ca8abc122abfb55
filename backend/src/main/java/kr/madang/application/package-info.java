/**
 * Companies that apply to exhibit. {@link kr.madang.application.Applying} is what an applicant does with the mailed link;
 * {@link kr.madang.application.Reviewing} is what organizers do with what was submitted. An approved application makes an
 * exhibitor and invites the applicant as its owner.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "exhibitor",
            "expo",
            "invitation",
            "messaging",
            "registration",
            "shared",
            "spreadsheet",
            "web"
        })
package kr.madang.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
