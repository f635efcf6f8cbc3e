import AssessmentModel
import Extraction

/// Pages and their observations to what a portal is like as a whole.
let portalWorkload = Workload(name: "portal") { specimen in
  let pages = try specimen.pages()
  let observer = PageObserver()
  let found = pages.map { observer.observe($0.content, capture: $0.capture).observations }
  return {
    for unit in specimen.units {
      var portal = PortalObserver(
        unit: unit.city.code, home: nil, ownHosts: unit.city.portals + unit.city.servicePortals, asOf: nil)
      for (page, observations) in zip(pages, found) where page.city == unit.city {
        portal.see(page.capture)
        portal.see(page.content, capture: page.capture, observations: observations)
      }
      _ = portal.finish()
    }
    return pages.amount
  }
}
