/**
 * Leads: visitors whose badge an exhibitor has scanned. {@link kr.madang.lead.Leads} is what exhibitors do with them; {@link
 * kr.madang.lead.OwnLeads} is what a visitor sees of it and takes back. What is shown of a visitor is read from the
 * registration each time, so nothing is shown once the visitor does not want it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "exhibitor", "expo", "registration", "shared", "web"})
package kr.madang.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
