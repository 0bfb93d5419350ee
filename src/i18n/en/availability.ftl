# When members can and want to serve.
availability-unavailable = unavailable
availability-reluctant = reluctant
availability-available = available
availability-preferred = preferred
availability-default = When nothing has been said: { $said }.
availability-legend = X+ preferred   x available   ? reluctant   · unavailable
