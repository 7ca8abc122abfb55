@ApplicationModule(allowedDependencies = {})
package canary.first;

import org.springframework.modulith.ApplicationModule;
