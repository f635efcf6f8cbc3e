/// What the ranked cities of one group have on average.
package struct PeerMeans: Sendable, Equatable {
  package var kind: Kind
  /// The region's or class's name; empty for all.
  package var name: String
  /// How many ranked cities the group has.
  package var cities: Int
  package var index: Double?
  /// In the order of the framework's dimensions.
  package var dimensions: [Dimension]

  /// What the cities are grouped by.
  package enum Kind: String, Sendable, CaseIterable {
    case all
    case region
    case cityClass = "class"
  }

  /// The mean in one dimension of the cities that have a score; nil where none has.
  package struct Dimension: Sendable, Equatable {
    package var id: String
    package var mean: Double?

    package init(id: String, mean: Double?) {
      self.id = id
      self.mean = mean
    }
  }

  package init(kind: Kind, name: String, cities: Int, index: Double?, dimensions: [Dimension]) {
    self.kind = kind
    self.name = name
    self.cities = cities
    self.index = index
    self.dimensions = dimensions
  }

  /// The mean in a dimension; nil where no city of the group has a score.
  package func mean(in dimension: String) -> Double? {
    dimensions.first { $0.id == dimension }?.mean
  }
}

extension City {
  /// The administrative class; nil where the register names none of them.
  package var cityClass: CityClass? { CityClass(level: level) }
}

extension Assessment {
  /// The means of all ranked cities, of a city's region and of its class, as far as there are any.
  package func peers(of city: City) -> [PeerMeans] {
    peers.filter { group in
      switch group.kind {
      case .all: return true
      case .region: return !city.region.isEmpty && group.name == city.region
      case .cityClass: return group.name == city.cityClass?.rawValue
      }
    }
  }
}
