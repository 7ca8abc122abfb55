/**
 * Whom a company should meet, and why. {@link kr.madang.recommendation.MatchScoring} says how well two companies fit,
 * {@link kr.madang.recommendation.Recommendations} whom one has not thought of yet, and {@link
 * kr.madang.recommendation.CompanyNeeds} keeps what each says that it looks for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "exhibitor", "matchmaking", "shared", "web"})
package kr.madang.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
